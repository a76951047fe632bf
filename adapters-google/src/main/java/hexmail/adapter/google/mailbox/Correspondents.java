package hexmail.adapter.google.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.mailbox.Correspondent;
import java.util.List;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteArrayBuffer;

/// Reads address lists (RFC 5322, section 3.4) as leniently as it goes.
final class Correspondents {
  private Correspondents() {}

  /// Those named in `fields`, in order; the members of a group one by one.
  static List<Correspondent> of(List<String> fields) {
    return fields.stream()
        .filter(field -> !field.isBlank())
        .flatMap(field -> parsed(field).stream())
        .filter(correspondent -> !correspondent.label().isEmpty())
        .toList();
  }

  private static List<Correspondent> parsed(String field) {
    // The parser takes bytes: of characters outside ASCII it would keep the lower half.
    byte[] bytes = ReadableText.line(field).getBytes(UTF_8);
    try {
      return LenientAddressParser.DEFAULT
          .parseAddressList(new ByteArrayBuffer(bytes, true), new ParserCursor(0, bytes.length))
          .flatten()
          .stream()
          .map(Correspondents::correspondent)
          .toList();
    } catch (RuntimeException odd) {
      return List.of(new Correspondent(ReadableText.header(field), ""));
    }
  }

  private static Correspondent correspondent(Mailbox mailbox) {
    String name = ReadableText.header(Answers.text(mailbox.getName()));
    String address = ReadableText.line(Answers.text(mailbox.getAddress()));
    // Words without a domain are no address but a name that somebody wrote there.
    return mailbox.getDomain() == null && name.isEmpty()
        ? new Correspondent(ReadableText.header(address), "")
        : new Correspondent(name, address);
  }
}
