package hexmail.adapter.http.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The header that names a download (RFC 6266): the name in ASCII for old programs, and the whole
/// name in its encoding (RFC 8187).
final class ContentDisposition {
  private static final String UNESCAPED = "!#$&+-.^_`|~";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// A percent sign is decoded by some programs, and quotes end the name.
  private static final Pattern NOT_PLAIN = Pattern.compile("[^ -~]|[\"\\\\%]");

  private ContentDisposition() {}

  /// @param name of [FileName]
  static String attachment(String name) {
    return of("attachment", name);
  }

  /// @param name of [FileName]
  static String inline(String name) {
    return of("inline", name);
  }

  private static String of(String type, String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    String plain = NOT_PLAIN.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll("_");
    String header = type + "; filename=\"" + plain + "\"";
    return plain.equals(name) ? header : header + "; filename*=UTF-8''" + encoded(name);
  }

  private static String encoded(String name) {
    StringBuilder text = new StringBuilder();
    for (byte one : name.getBytes(UTF_8)) {
      char character = (char) (one & 0xff);
      boolean plain =
          character < 0x80
              && (Character.isLetterOrDigit(character) || UNESCAPED.indexOf(character) >= 0);
      text.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
    }
    return text.toString();
  }
}
