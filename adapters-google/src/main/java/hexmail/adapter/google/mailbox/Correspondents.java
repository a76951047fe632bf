package hexmail.adapter.google.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.message.Correspondent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteArrayBuffer;

/// Parses address lists (RFC 5322, section 3.4) leniently.
final class Correspondents {
  private Correspondents() {}

  /// The correspondents in `fields`, in order; of a group its members.
  static List<Correspondent> of(List<String> fields) {
    return fields.stream()
        .filter(field -> !field.isBlank())
        .flatMap(field -> joined(parsed(field)).stream())
        .toList();
  }

  /// Gmail decodes names and may leave commas unquoted (`Lovelace, Ada <ada@example.com>`): words
  /// without an address before a named one are the beginning of its name.
  private static List<Correspondent> joined(List<Correspondent> parsed) {
    Deque<Correspondent> joined = new ArrayDeque<>();
    for (Correspondent next : parsed) {
      Correspondent last = joined.peekLast();
      if (last != null && last.address().isEmpty() && !next.name().isEmpty()) {
        joined.removeLast();
        joined.add(new Correspondent(last.name() + ", " + next.name(), next.address()));
      } else if (!next.label().isEmpty()) {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }

  private static List<Correspondent> parsed(String field) {
    // The parser takes bytes, and cuts characters outside ASCII to their lower byte.
    byte[] bytes = DisplayText.line(field).getBytes(UTF_8);
    try {
      return LenientAddressParser.DEFAULT
          .parseAddressList(new ByteArrayBuffer(bytes, true), new ParserCursor(0, bytes.length))
          .flatten()
          .stream()
          .map(Correspondents::correspondent)
          .toList();
    } catch (RuntimeException odd) {
      return List.of(new Correspondent(DisplayText.header(field), ""));
    }
  }

  private static Correspondent correspondent(Mailbox mailbox) {
    String name = DisplayText.header(ModelValues.text(mailbox.getName()));
    String address = DisplayText.line(ModelValues.text(mailbox.getAddress()));
    // Words without a domain are a name in place of an address.
    return mailbox.getDomain() == null && name.isEmpty()
        ? new Correspondent(DisplayText.header(address), "")
        : new Correspondent(name, address);
  }
}
