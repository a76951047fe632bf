package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import hexmail.domain.message.Authentication;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what Gmail found out about the sender of a message (RFC 8601, section 2.2). Gmail states
/// it in the first `Authentication-Results` field and under its own name; any other one was there
/// before the message arrived and proves nothing.
final class AuthenticationResults {
  private static final Pattern BY_GMAIL =
      Pattern.compile("\\s*mx\\.google\\.com\\s*(?:1\\s*)?;(.*)", Pattern.DOTALL);
  private static final Pattern RESULT =
      Pattern.compile("(?i)\\s*(spf|dkim|dmarc)\\s*=\\s*([a-z]{1,20})\\b.*", Pattern.DOTALL);

  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final int DEEPEST_COMMENT = 5;

  private static final String PASS = "pass";

  private AuthenticationResults() {}

  static Authentication of(@Nullable MessagePart payload) {
    Optional<String> field = Headers.of(payload).first("Authentication-Results");
    Matcher results = BY_GMAIL.matcher(field.map(AuthenticationResults::plain).orElse(""));
    return results.matches() ? authentication(results.group(1)) : Authentication.UNSTATED;
  }

  /// Without quoted text and comments, which can hold anything.
  private static String plain(String field) {
    String text = QUOTED.matcher(field).replaceAll("x");
    for (int depth = 0; depth < DEEPEST_COMMENT; depth++) {
      text = COMMENT.matcher(text).replaceAll(" ");
    }
    return text;
  }

  private static Authentication authentication(String results) {
    Authentication known = Authentication.UNSTATED;
    for (String one : results.split(";", -1)) {
      Matcher result = RESULT.matcher(one);
      if (result.matches()) {
        known =
            with(
                known,
                result.group(1).toLowerCase(Locale.ROOT),
                result.group(2).toLowerCase(Locale.ROOT));
      }
    }
    return known;
  }

  private static Authentication with(Authentication known, String method, String result) {
    return switch (method) {
      case "spf" -> new Authentication(better(known.spf(), result), known.dkim(), known.dmarc());
      case "dkim" -> new Authentication(known.spf(), better(known.dkim(), result), known.dmarc());
      default -> new Authentication(known.spf(), known.dkim(), better(known.dmarc(), result));
    };
  }

  /// One valid signature is enough, whatever became of the others (RFC 6376, section 6.1).
  private static String better(String known, String result) {
    return known.isEmpty() || result.equals(PASS) ? result : known;
  }
}
