package hexmail.adapter.http.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes a name from untrusted text that any system can store: one name without a path, of visible
/// characters, that is no device and not too long.
public final class FileName {
  private static final int MOST_BYTES = 180;
  private static final int LONGEST_EXTENSION = 20;

  /// Controls, and characters that cannot be seen: marks of direction (Unicode UAX #9), joiners,
  /// tags and halves of characters.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

  /// What Windows does not allow in names, and what separates the parts of a path anywhere.
  private static final Pattern RESERVED = Pattern.compile("[\\\\/:*?\"<>|]+");

  private static final Pattern DOTS_IN_PATH = Pattern.compile("(^|[\\\\/])\\.{1,2}(?=[\\\\/]|$)");
  private static final Pattern ENDS =
      Pattern.compile("^[\\s._~-]*[.~][\\s._~-]*|^[\\s_]+|[\\s.]+$");
  private static final Pattern DEVICE =
      Pattern.compile(
          "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])\\s*(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  private FileName() {}

  /// The safe name for a file.
  ///
  /// @param wanted untrusted
  /// @param otherwise the name when nothing is left of it
  public static String of(String wanted, String otherwise) {
    String line =
        Normalizer.normalize(UNSEEN.matcher(visible(wanted)).replaceAll(""), Normalizer.Form.NFC);
    String flat = DOTS_IN_PATH.matcher(BLANKS.matcher(line).replaceAll(" ")).replaceAll("$1");
    String name = ends(RESERVED.matcher(flat).replaceAll("_"));
    if (name.isEmpty() || name.chars().allMatch(one -> one == '_')) {
      return otherwise;
    }
    return shortened(DEVICE.matcher(name).matches() ? "_" + name : name);
  }

  /// Line ends and tabs separate words.
  private static String visible(String text) {
    return text.replaceAll("[\\r\\n\\t\\f\\x0b]+", " ");
  }

  private static String ends(String name) {
    return ENDS.matcher(name).replaceAll("");
  }

  private static String shortened(String name) {
    if (bytes(name) <= MOST_BYTES) {
      return name;
    }
    String extension = extension(name);
    StringBuilder kept = new StringBuilder();
    int room = MOST_BYTES - bytes(extension);
    for (int one : name.substring(0, name.length() - extension.length()).codePoints().toArray()) {
      String character = Character.toString(one);
      room -= bytes(character);
      if (room < 0) {
        break;
      }
      kept.append(character);
    }
    return kept.toString().strip() + extension;
  }

  /// The last part of a name, with its dot; empty if there is none.
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
