package io.hearback.message.lint;

import io.hearback.message.lint.Inspection.Unreadable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Collects the templates that a person named, in that order; a folder's by name. */
final class Templates {

    static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private final List<Template> read = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    Templates(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    List<Template> read() {
        return List.copyOf(read);
    }

    List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    void add(String argument) {
        try {
            if (argument.equals(STANDARD_INPUT)) {
                read.add(TemplateReader.read("stdin", standardInput.readAllBytes()));
                return;
            }
            var path = Path.of(argument);
            if (Files.isDirectory(path)) {
                addFolder(path);
            } else if (Files.exists(path)) {
                addFile(path);
            } else {
                unreadable.add(new Unreadable(argument, "there is no such file"));
            }
        } catch (UnreadableException e) {
            unreadable.add(new Unreadable("stdin", e.getMessage()));
        } catch (IOException | InvalidPathException e) {
            unreadable.add(
                    new Unreadable(argument, "cannot be read (" + e.getClass().getSimpleName() + ")"));
        }
    }

    private void addFile(Path path) {
        var name = path.normalize().toString();
        try {
            read.add(TemplateReader.read(name, Files.readAllBytes(path)));
        } catch (UnreadableException e) {
            unreadable.add(new Unreadable(name, e.getMessage()));
        } catch (IOException e) {
            unreadable.add(new Unreadable(name, "cannot be read; is it a file that you may read?"));
        }
    }

    private void addFolder(Path folder) throws IOException {
        var files = templatesUnder(folder);
        if (files.isEmpty()) {
            unreadable.add(new Unreadable(
                    folder.toString(),
                    "holds no template; in folders, .txt, .md, .html, .htm and .eml files are read"));
        }
        files.forEach(this::addFile);
    }

    private static List<Path> templatesUnder(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                var hidden = inner.getFileName() != null
                        && inner.getFileName().toString().startsWith(".")
                        && !inner.equals(folder);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && Medium.knows(file.getFileName().toString())) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }
}
