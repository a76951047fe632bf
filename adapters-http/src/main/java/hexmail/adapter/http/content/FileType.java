package hexmail.adapter.http.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The type of a file: the sender's word is taken for a few types that no browser runs, and a
/// picture is one if its bytes say so. SVG is no picture here: it can have scripts.
final class FileType {
  static final String UNKNOWN = "application/octet-stream";

  /// As many bytes as it takes to tell a picture.
  static final int SIGNATURE = 12;

  private static final Set<String> HARMLESS =
      Set.of(
          "application/gzip",
          "application/msword",
          "application/pdf",
          "application/rtf",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/vnd.oasis.opendocument.presentation",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/zip",
          "audio/mpeg",
          "image/gif",
          "image/jpeg",
          "image/png",
          "image/webp",
          "text/calendar",
          "text/csv",
          "text/plain",
          "video/mp4");

  private FileType() {}

  /// The type of a download.
  ///
  /// @param declared by the sender: untrusted
  static String ofDownload(String declared) {
    String type = declared.strip().toLowerCase(Locale.ROOT);
    return HARMLESS.contains(type) ? type : UNKNOWN;
  }

  /// The type of a picture that a browser may show; empty for anything else.
  ///
  /// @param beginning its first bytes
  static Optional<String> ofPicture(byte[] beginning) {
    String text = new String(beginning, ISO_8859_1);
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    }
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return Optional.of("image/gif");
    }
    return text.startsWith("RIFF") && text.startsWith("WEBP", 8)
        ? Optional.of("image/webp")
        : Optional.empty();
  }
}
