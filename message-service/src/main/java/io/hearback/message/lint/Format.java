package io.hearback.message.lint;

/** How the result of an inspection is written. */
enum Format {
    TEXT {
        @Override
        String render(Inspection inspection) {
            return TextFormat.render(inspection);
        }
    },
    JSON {
        @Override
        String render(Inspection inspection) {
            return JsonFormat.render(inspection);
        }
    },
    SARIF {
        @Override
        String render(Inspection inspection) {
            return SarifFormat.render(inspection);
        }
    };

    /** @return whole lines */
    abstract String render(Inspection inspection);
}
