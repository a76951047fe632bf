package hexmail.adapter.http.html;

import hexmail.adapter.http.body.SafeLink;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Makes the links of a message safe to follow, and names where one leads if its text names another
/// place.
final class LinkNotes {
  static final String SITE = "hexmail-site";

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.-])[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,8}\\.\\p{L}{2,24}"
              + "(?![\\p{L}\\p{N}@-])");
  private static final int LONGEST = 1_000;

  private LinkNotes() {}

  /// Gives `link` an address that may be followed, or none.
  ///
  /// @return the note to put behind it, if it needs one
  static Optional<Element> mark(Element link) {
    Optional<SafeLink> safe = SafeLink.parse(link.attr("href"));
    link.removeAttr("href");
    safe.ifPresent(to -> link.attr("href", to.href()).attr("target", "_blank"));
    return safe.filter(to -> namesAnother(link, to))
        .map(to -> new Element("span").addClass(SITE).text("(" + to.site() + ")"));
  }

  private static boolean namesAnother(Element link, SafeLink to) {
    String shown = link.text() + " " + String.join(" ", link.select("img[alt]").eachAttr("alt"));
    String text = shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
    String plain =
        Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
    String site = to.site().toLowerCase(Locale.ROOT);
    String host = site.substring(site.lastIndexOf('@') + 1);
    String named = plain.toLowerCase(Locale.ROOT);
    return (site.contains("@") && named.contains("@") && !named.contains(site))
        || PLACE.matcher(named).results().anyMatch(place -> !isOf(place.group(), host));
  }

  // A text with letters of other alphabets is never the host, which is in ASCII: look-alikes show.
  private static boolean isOf(String place, String host) {
    return place.equals(host) || place.endsWith("." + host) || host.endsWith("." + place);
  }
}
