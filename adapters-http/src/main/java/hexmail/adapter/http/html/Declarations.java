package hexmail.adapter.http.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The style of an element: the last value of each property, in the order of the first. Values that
/// load something, leave the page's flow or depend on the size of the frame are not kept.
final class Declarations {
  /// Nothing that moves text out of its place: no position, no overflow, no transform.
  static final Set<String> PROPERTIES =
      Set.of(
          "background",
          "background-color",
          "border",
          "border-bottom",
          "border-bottom-color",
          "border-bottom-left-radius",
          "border-bottom-right-radius",
          "border-bottom-style",
          "border-bottom-width",
          "border-collapse",
          "border-color",
          "border-left",
          "border-left-color",
          "border-left-style",
          "border-left-width",
          "border-radius",
          "border-right",
          "border-right-color",
          "border-right-style",
          "border-right-width",
          "border-spacing",
          "border-style",
          "border-top",
          "border-top-color",
          "border-top-left-radius",
          "border-top-right-radius",
          "border-top-style",
          "border-top-width",
          "border-width",
          "clear",
          "color",
          "direction",
          "display",
          "float",
          "font",
          "font-family",
          "font-size",
          "font-style",
          "font-variant",
          "font-weight",
          "height",
          "letter-spacing",
          "line-height",
          "list-style-type",
          "margin",
          "margin-bottom",
          "margin-left",
          "margin-right",
          "margin-top",
          "max-width",
          "min-height",
          "min-width",
          "padding",
          "padding-bottom",
          "padding-left",
          "padding-right",
          "padding-top",
          "table-layout",
          "text-align",
          "text-decoration",
          "text-indent",
          "text-transform",
          "vertical-align",
          "white-space",
          "width",
          "word-break",
          "word-wrap");

  private static final int LONGEST = 20_000;
  private static final int LONGEST_VALUE = 300;
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)", Pattern.DOTALL);
  private static final Pattern IMPORTANT = Pattern.compile("\\s*!\\s*important\\s*$");

  // Functions other than colours, escapes, negative and huge numbers, and lengths in parts of the
  // frame: the frame grows with what it shows, so such a length would never settle.
  private static final Pattern UNFIT =
      Pattern.compile(
          "[\\\\@<>{}]|(?<!rgb|rgba|hsl|hsla)\\(|(?:^|[\\s(,/])-[\\d.]|(?<![#\\w])\\d{5}"
              + "|\\d(?:[sld]?v(?:[hwib]|min|max)|cq(?:[hwib]|min|max))\\b|\\bfixed\\b");
  private static final Pattern NO_COLOUR =
      Pattern.compile(
          "inherit|initial|unset|none|auto|windowtext|currentcolor|transparent|0(?: 0)*");
  private static final Pattern NOTHING = Pattern.compile("0(?:\\.0*)?(?:px|em|pt|%)?");
  private static final Pattern ONE_AT_MOST = Pattern.compile("[01](?:\\.\\d*)?(?:px)?|0[a-z%]*");

  private final Map<String, String> values;

  private Declarations(Map<String, String> values) {
    this.values = values;
  }

  static Declarations parse(String style) {
    Map<String, String> values = new LinkedHashMap<>();
    String text = style.length() > LONGEST ? style.substring(0, LONGEST) : style;
    for (String declaration : COMMENT.matcher(text).replaceAll(" ").split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        values.put(
            declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            IMPORTANT.matcher(value).replaceFirst(""));
      }
    }
    return new Declarations(values);
  }

  /// What is kept of them, as the value of an attribute.
  String safe() {
    return values.entrySet().stream()
        .filter(one -> PROPERTIES.contains(one.getKey()) && isFit(one.getValue()))
        .map(one -> one.getKey() + ":" + one.getValue())
        .collect(Collectors.joining(";"));
  }

  /// Whether the element and all in it are not to be seen. Newsletters hide what mail programs show
  /// as a preview, and what only a narrow screen would show.
  boolean hide() {
    return is("display", "none")
        || is("visibility", "hidden")
        || is("mso-hide", "all")
        || matches("opacity", NOTHING)
        || (is("overflow", "hidden")
            && (matches("height", NOTHING) || matches("max-height", NOTHING)));
  }

  /// Whether the text or what is behind it gets a colour.
  boolean colour() {
    return isColour("color") || isColour("background") || isColour("background-color");
  }

  /// Whether one side is not longer than a pixel.
  boolean tiny() {
    return matches("width", ONE_AT_MOST)
        || matches("height", ONE_AT_MOST)
        || matches("max-width", ONE_AT_MOST)
        || matches("max-height", ONE_AT_MOST);
  }

  private boolean isColour(String property) {
    String value = values.getOrDefault(property, "");
    return !value.isEmpty() && isFit(value) && !NO_COLOUR.matcher(value).matches();
  }

  private boolean is(String property, String value) {
    return values.getOrDefault(property, "").equals(value);
  }

  private boolean matches(String property, Pattern pattern) {
    return pattern.matcher(values.getOrDefault(property, "?")).matches();
  }

  private static boolean isFit(String value) {
    return value.length() <= LONGEST_VALUE && !UNFIT.matcher(value).find();
  }
}
