package hexmail.domain.authorization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;

/// Where a browser ends up that follows a return path.
final class Destination {
  private static final URI US = URI.create("https://mail.example");

  private Destination() {}

  /// Holds for whatever is accepted, however it is read on its way to the browser.
  static void assertLeadsToUs(ReturnPath path) {
    assertStaysHere(path.value());
    String onlyPath = path.value().replaceAll("\\?.*", "");
    String once = URLDecoder.decode(onlyPath.replace("+", "%2B"), ISO_8859_1);
    assertThat(once).startsWith("/").doesNotContain("//", "\\").matches("[^\\p{Cntrl}]*");
    // As a browser reads it: tabs and line ends are dropped, a backslash is a slash (WHATWG URL).
    assertStaysHere(onlyPath.replaceAll("[\\t\\r\\n]", "").replace('\\', '/'));
  }

  private static void assertStaysHere(String reference) {
    URI target = US.resolve(reference).normalize();

    assertThat(target.getScheme()).isEqualTo("https");
    assertThat(target.getRawAuthority()).isEqualTo("mail.example");
    assertThat(target.getRawPath()).startsWith("/").doesNotStartWith("//");
  }
}
