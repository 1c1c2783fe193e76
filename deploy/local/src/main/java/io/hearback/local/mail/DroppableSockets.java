package io.hearback.local.mail;

import org.subethamail.smtp.server.ServerSocketCreator;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Server sockets whose connections can be cut from the server's side, which the SMTP library itself only does with a polite reply. */
final class DroppableSockets implements ServerSocketCreator {

    private final Map<SocketAddress, Socket> open = new ConcurrentHashMap<>();

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new Remembering(); // the library binds it
    }

    void drop(SocketAddress client) {
        Socket socket = open.remove(client);
        if (socket != null) {
            try {
                socket.setSoLinger(true, 0); // a reset, as when the server's machine dies
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException("Cannot cut the connection", e);
            }
        }
    }

    private final class Remembering extends ServerSocket {

        Remembering() throws IOException {
            super();
        }

        @Override
        public Socket accept() throws IOException {
            Socket socket = super.accept();
            open.values().removeIf(Socket::isClosed);
            open.put(socket.getRemoteSocketAddress(), socket);
            return socket;
        }
    }
}
