package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.content.PartAddress;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Icon;
import hexmail.adapter.http.page.MessagePage.File;
import hexmail.adapter.http.text.FileSize;
import hexmail.adapter.http.text.Text;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.Message;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Builds the list of a message's files.
final class FilesBuilder {
  // They turn the writing direction, so that "fdp.exe" reads "exe.pdf" (Unicode UAX #9, section 2).
  private static final Pattern TURNS =
      Pattern.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");

  private static final Pattern ARCHIVES =
      Pattern.compile("application/.*(zip|tar|rar|7z|compressed).*");
  private static final Pattern DOCUMENTS =
      Pattern.compile("text/.*|message/.*|application/(pdf|rtf|msword|vnd\\..*)");

  private FilesBuilder() {}

  static List<File> files(Listing listing, Message message) {
    return message.attachments().stream()
        .filter(file -> !isShownAsCard(message, file))
        .map(file -> file(listing, message, file))
        .toList();
  }

  /// Whether the file is the form of an invitation that its card shows, and another file with a
  /// name is the same.
  private static boolean isShownAsCard(Message message, Attachment attachment) {
    return isCalendar(attachment)
        && attachment.name().isBlank()
        && !message.enclosures().calendar().isEmpty()
        && message.attachments().stream()
            .anyMatch(file -> !file.name().isBlank() && isCalendar(file));
  }

  private static boolean isCalendar(Attachment attachment) {
    String type = type(attachment);
    return type.equals("text/calendar") || type.equals("application/ics");
  }

  private static File file(Listing listing, Message message, Attachment attachment) {
    String name = TURNS.matcher(attachment.name()).replaceAll("").strip();
    @Nullable Text note = note(attachment);
    return new File(
        name.isEmpty() ? unnamed(type(attachment)) : Text.literal(name),
        FileSize.inWords(attachment.bytes()),
        note == null ? icon(type(attachment)) : Icon.LOCK,
        PartAddress.of(listing.home(), message.summary().id(), attachment.partId()),
        note);
  }

  private static String type(Attachment attachment) {
    return attachment.mimeType().strip().toLowerCase(Locale.ROOT);
  }

  private static Text unnamed(String type) {
    return switch (type) {
      case "text/calendar" -> Text.of("message.unnamed-file.invitation");
      case "message/rfc822" -> Text.of("message.unnamed-file.message");
      case String image when image.startsWith("image/") -> Text.of("message.unnamed-file.picture");
      default -> Text.of("message.unnamed-file");
    };
  }

  private static Icon icon(String type) {
    return switch (type) {
      case String image when image.startsWith("image/") -> Icon.PICTURE;
      case String media when media.startsWith("audio/") || media.startsWith("video/") -> Icon.MEDIA;
      case String archive when ARCHIVES.matcher(archive).matches() -> Icon.ARCHIVE;
      case String document when DOCUMENTS.matcher(document).matches() -> Icon.DOCUMENT;
      default -> Icon.FILE;
    };
  }

  /// What a file is that says nothing by itself: the message in a form of one mail program, or
  /// encrypted, or its signature (RFC 8551, section 3; RFC 3156).
  private static @Nullable Text note(Attachment attachment) {
    return switch (kind(attachment)) {
      case "application/ms-tnef", "winmail.dat" -> Text.of("message.file.outlook");
      case "application/pkcs7-mime", "application/x-pkcs7-mime", "smime.p7m" ->
          Text.of("message.file.smime");
      case "application/pgp-encrypted" -> Text.of("message.file.pgp");
      case "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pgp-signature",
          "smime.p7s" ->
          Text.of("message.file.signature");
      default -> null;
    };
  }

  /// The type, or a name that says more than the type of any file.
  private static String kind(Attachment attachment) {
    String type = type(attachment);
    return type.equals("application/octet-stream")
        ? attachment.name().strip().toLowerCase(Locale.ROOT)
        : type;
  }
}
