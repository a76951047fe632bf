package hexmail.adapter.http.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.http.body.SafeLink;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Decides for each picture of a message whether it is loaded and from where, and counts those on
/// other servers.
final class Pictures {
  static final String BOX = "hexmail-picture";

  /// Pictures that browsers decode without running anything, which rules out SVG.
  static final Pattern DATA =
      Pattern.compile("data:image/(?:png|jpeg|jpg|gif|webp);base64,[A-Za-z0-9+/]{1,700000}={0,2}");

  private static final Pattern REMOTE = Pattern.compile("(?is)\\s*(?:https?:)?[/\\\\]{2}.*");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
  private static final int SMALLEST_BOX = 32;

  private final PictureSources sources;
  private RemotePictures counted = RemotePictures.NONE;

  Pictures(PictureSources sources) {
    this.sources = sources;
  }

  RemotePictures counted() {
    return counted;
  }

  /// Counts the pictures in `element`, which is not shown.
  void hide(Element element) {
    long hidden =
        element.select("img").stream()
            .filter(picture -> REMOTE.matcher(picture.attr("src")).matches())
            .count();
    counted = counted.and(new RemotePictures(0, (int) hidden));
  }

  /// The picture with an address from which it may be loaded, or its text; empty if there is
  /// nothing to see.
  Optional<Element> shown(Element picture, Declarations style) {
    String source = picture.attr("src").strip();
    if (!REMOTE.matcher(source).matches()) {
      return own(source).map(address -> picture.attr("src", address)).or(() -> text(picture, ""));
    }
    boolean hidden = style.tiny() || isTiny(picture, "width") || isTiny(picture, "height");
    counted = counted.and(hidden ? new RemotePictures(0, 1) : new RemotePictures(1, 0));
    if (hidden) {
      return Optional.empty();
    }
    return (sources.remote() ? remote(source) : Optional.<String>empty())
        .map(address -> picture.attr("src", address))
        .or(() -> text(picture, sources.unnamed()));
  }

  private static Optional<String> remote(String source) {
    String whole = source.matches("(?s)[/\\\\]{2}.*") ? "https:" + source : source;
    return SafeLink.parse(whole).map(SafeLink::href);
  }

  private Optional<String> own(String source) {
    if (source.regionMatches(true, 0, "cid:", 0, 4)) {
      return sources.address(decoded(source.substring(4)));
    }
    String data = source.replaceAll("\\s+", "");
    return DATA.matcher(data).matches() ? Optional.of(data) : Optional.empty();
  }

  private static String decoded(String contentId) {
    try {
      return URLDecoder.decode(contentId.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException _) {
      return contentId;
    }
  }

  private static Optional<Element> text(Element picture, String unnamed) {
    String alternative = picture.attr("alt").strip();
    boolean large =
        size(picture, "width", SMALLEST_BOX) >= SMALLEST_BOX
            && size(picture, "height", SMALLEST_BOX) >= SMALLEST_BOX;
    boolean decoration = picture.hasAttr("alt") && !picture.hasAttr("width");
    String words = alternative.isEmpty() && large && !decoration ? unnamed : alternative;
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Element("span").addClass(BOX).text(words));
  }

  private static boolean isTiny(Element picture, String side) {
    return size(picture, side, SMALLEST_BOX) <= 1;
  }

  private static int size(Element picture, String side, int otherwise) {
    String value = picture.attr(side).strip().toLowerCase(Locale.ROOT).replaceFirst("px$", "");
    return DIGITS.matcher(value).matches() ? Integer.parseInt(value) : otherwise;
  }
}
