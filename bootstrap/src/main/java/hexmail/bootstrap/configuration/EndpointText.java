package hexmail.bootstrap.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text of an address that Hexmail is configured with: absolute, without user and fragment, and
/// http on loopback only.
final class EndpointText {
  static final String RULE = "must be an absolute https address (http on loopback only)";

  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\]");

  private EndpointText() {}

  /// The rule that `text` breaks, or nothing.
  static Optional<String> fault(String text) {
    if (text.equalsIgnoreCase("none")) {
      return Optional.of("must be an absolute address, or `none` in lower case where it may be");
    }
    URI address = parse(text);
    String authority = address == null ? null : address.getRawAuthority();
    if (address == null || address.getScheme() == null || authority == null) {
      return Optional.of(RULE);
    }
    if (!address.getScheme().equals(address.getScheme().toLowerCase(Locale.ROOT))) {
      return Optional.of("must have its scheme in lower case");
    }
    return isUsable(address) ? ofHost(authority) : Optional.of(ofHost(authority).orElse(RULE));
  }

  private static Optional<String> ofHost(String authority) {
    String host = authority.replaceFirst("^.*@", "").replaceFirst(":\\d*$", "");
    if (!HOST.matcher(host).matches()) {
      return Optional.of(
          "must have a host of letters, digits, hyphens and dots; a name with other letters is"
              + " written with xn--");
    }
    String port = authority.substring(authority.lastIndexOf(host) + host.length());
    return port.isEmpty() || isPort(port.substring(1))
        ? Optional.empty()
        : Optional.of("must have a port from 1 to " + HIGHEST_PORT);
  }

  private static boolean isPort(String digits) {
    return digits.matches("[1-9]\\d{0,4}") && Integer.parseInt(digits) <= HIGHEST_PORT;
  }

  private static boolean isUsable(URI address) {
    boolean scheme =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && KeyReader.isLoopback(address));
    return scheme
        && address.getHost() != null
        && address.getUserInfo() == null
        && address.getFragment() == null;
  }

  private static @Nullable URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException malformed) {
      return null;
    }
  }
}
