package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.page.Origin;
import hexmail.adapter.http.page.Origin.Check;
import hexmail.adapter.http.text.Text;
import hexmail.domain.message.Authentication;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Says where a message comes from, and warns where its sender is doubtful.
final class OriginBuilder {
  private static final String PASS = "pass";
  private static final String FAIL = "fail";

  private OriginBuilder() {}

  static Origin of(Message message) {
    Authentication authentication = message.origin().authentication();
    List<Check> checks =
        Stream.of(
                check("SPF", authentication.spf()),
                check("DKIM", authentication.dkim()),
                check("DMARC", authentication.dmarc()))
            .filter(check -> !check.result().isEmpty())
            .toList();
    return new Origin(message.origin().mailingList(), checks, warnings(message));
  }

  private static Check check(String name, String result) {
    return new Check(name, result, result.equals(PASS));
  }

  private static List<Text> warnings(Message message) {
    List<Text> warnings = new ArrayList<>();
    String sender = domain(message.summary().from());
    if (message.origin().authentication().dmarc().equals(FAIL) && !sender.isEmpty()) {
      warnings.add(Text.of("message.unproven-sender", "domain", sender));
    }
    // A list usually has its own address there.
    if (message.origin().mailingList().isEmpty() && !sender.isEmpty()) {
      message.replyTo().stream()
          .filter(reply -> !domain(reply).isEmpty() && !isRelated(domain(reply), sender))
          .findFirst()
          .ifPresent(reply ->
              warnings.add(Text.of("message.reply-elsewhere", "address", reply.address())));
    }
    return warnings;
  }

  private static String domain(Correspondent correspondent) {
    String address = correspondent.address();
    int at = address.lastIndexOf('@');
    return at < 0 ? "" : address.substring(at + 1).strip().toLowerCase(Locale.ROOT);
  }

  /// Whether one of the domains is the other, or is within it.
  private static boolean isRelated(String one, String other) {
    return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
  }
}
