package hexmail.adapter.http.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.authorization.ReturnPath;
import java.net.URI;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the page that a browser wants to return to after a sign-in.
public final class ReturnPages {
  /// Answers that are no page: a sign-in that ended there would show an error, data or nothing.
  private static final Pattern NO_PAGE =
      Pattern.compile(
          "/(login|logout|oauth2|sessions|api|assets)(/.*)?"
              + "|/accounts/.*"
              + "|/u/[^/]*/(reconnect|rights|events|selection|searches/[^/]*)(/.*)?"
              + "|/u/[^/]*/mail/[^/]*/(body|pictures)");

  // What a query has besides the characters that RFC 3986 (section 3.4) allows in it. Browsers
  // leave some of it as it is (WHATWG URL, "query percent-encode set"). Line ends and other control
  // characters stay, and are refused.
  private static final Pattern ODD =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._~!$&'()*+,;=:@%/?\\p{Cc}\\p{Cs}-]");

  private ReturnPages() {}

  /// The page of untrusted text; empty if it is no page of this site. Odd characters of a search
  /// are encoded first, and the result is judged.
  public static Optional<ReturnPath> parse(String text) {
    return ReturnPath.parse(encoded(text)).filter(ReturnPages::isPage);
  }

  private static String encoded(String text) {
    int query = text.indexOf('?');
    return query < 0
        ? text
        : text.substring(0, query)
            + ODD.matcher(text.substring(query)).replaceAll(odd -> encode(odd.group()));
  }

  private static String encode(String text) {
    HexFormat hex = HexFormat.ofDelimiter("%").withUpperCase();
    return "%" + hex.formatHex(text.getBytes(UTF_8));
  }

  private static boolean isPage(ReturnPath path) {
    return !NO_PAGE.matcher(URI.create(path.value()).getPath()).matches();
  }
}
