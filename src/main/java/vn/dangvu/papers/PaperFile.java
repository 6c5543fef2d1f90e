package vn.dangvu.papers;

/// A paper as a file.
///
/// @param name without folder, such as `02-QĐ-ĐU.docx`
public record PaperFile(String name, String mediaType, byte[] content) {

    /// The files a paper can be had as.
    public enum Format {
        DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("pdf", "application/pdf"),
        TEXT("txt", "text/plain;charset=UTF-8");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
