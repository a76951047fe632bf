package hexmail.domain.message;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The colours that a person chose for a label, each as `#rrggbb` in lower case.
///
/// @param text the colour of its name
/// @param background the colour behind its name
public record LabelColor(String text, String background) {
  private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

  public LabelColor {
    if (!isColor(text) || !isColor(background)) {
      throw new IllegalArgumentException("A colour is # and six hexadecimal digits");
    }
  }

  /// Parses untrusted text; empty if one of them is no colour.
  public static Optional<LabelColor> parse(String text, String background) {
    String lowerText = text.toLowerCase(Locale.ROOT);
    String lowerBackground = background.toLowerCase(Locale.ROOT);
    return isColor(lowerText) && isColor(lowerBackground)
        ? Optional.of(new LabelColor(lowerText, lowerBackground))
        : Optional.empty();
  }

  private static boolean isColor(String value) {
    return FORM.matcher(Objects.requireNonNull(value)).matches();
  }
}
