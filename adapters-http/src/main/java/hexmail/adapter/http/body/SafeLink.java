package hexmail.adapter.http.body;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address that a message may link to: http, https or mailto, without anything that a browser
/// would read differently.
///
/// @param href the address
/// @param site the host, or the mail address
public record SafeLink(String href, String site) {
  // Browsers take a backslash for a slash, so it ends the host as well.
  private static final Pattern WEB =
      Pattern.compile(
          "(?i)https?://(?:[^/?#\\\\]*@)?([^/?#\\\\@:]+|\\[[0-9a-f:.]+])(?::\\d*)?(?:[/?#\\\\].*)?");
  private static final Pattern MAIL = Pattern.compile("(?i)mailto:([^?]*[^?@]@[^?@]+)(?:\\?.*)?");
  private static final int LONGEST = 4_096;

  /// Reads an address as a message has it; empty when it may not be linked to.
  public static Optional<SafeLink> parse(String text) {
    String href = text.strip().replace(" ", "%20");
    if (href.length() > LONGEST || href.chars().anyMatch(SafeLink::isUnfit)) {
      return Optional.empty();
    }
    Matcher web = WEB.matcher(href);
    if (web.matches()) {
      return host(web.group(1)).map(host -> new SafeLink(href, host));
    }
    Matcher mail = MAIL.matcher(href);
    return mail.matches() ? Optional.of(new SafeLink(href, mail.group(1))) : Optional.empty();
  }

  /// Whether `text` itself begins with the site of the link.
  boolean isNamedBy(String text) {
    String named = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:https?://|mailto:)", "");
    String place = site.toLowerCase(Locale.ROOT);
    return named.startsWith(place)
        && (named.length() == place.length() || ":/?#".indexOf(named.charAt(place.length())) >= 0);
  }

  // Invisible characters and those that turn the writing direction would hide where it leads.
  private static boolean isUnfit(int character) {
    int type = Character.getType(character);
    return Character.isISOControl(character)
        || Character.isWhitespace(character)
        || type == Character.FORMAT
        || type == Character.SPACE_SEPARATOR;
  }

  // In ASCII, so that look-alike letters show.
  private static Optional<String> host(String written) {
    try {
      return Optional.of(IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
