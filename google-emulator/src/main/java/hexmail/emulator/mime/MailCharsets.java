package hexmail.emulator.mime;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds a charset by the name that a message gives it. Names in mail mean what Windows and the
/// WHATWG Encoding Standard take them for, which is often a superset of what the name says.
final class MailCharsets {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          // With the characters of NEC, such as circled numbers.
          Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
          Map.entry("euc-jp", "x-eucJP-Open"),
          Map.entry("x-euc-jp", "x-eucJP-Open"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("cp932", "windows-31j"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("big5", "x-windows-950"),
          Map.entry("cp950", "x-windows-950"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          // "-i" and "-e" say how the text is ordered for display (RFC 1556).
          Map.entry("iso-8859-8-i", "ISO-8859-8"),
          Map.entry("iso-8859-8-e", "ISO-8859-8"),
          Map.entry("iso-8859-6-i", "ISO-8859-6"),
          Map.entry("iso-8859-6-e", "ISO-8859-6"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("x-mac-ce", "x-MacCentralEurope"),
          Map.entry("cp-850", "IBM850"),
          Map.entry("utf8", "UTF-8"));

  /// Charsets that Java does not have.
  private static final Map<String, Charset> OWN =
      Map.of(
          "utf-7", Utf7.CHARSET,
          "unicode-1-1-utf-7", Utf7.CHARSET,
          "iso-8859-10", LatinCharset.LATIN_6,
          "latin6", LatinCharset.LATIN_6,
          "iso-8859-14", LatinCharset.LATIN_8,
          "latin8", LatinCharset.LATIN_8);

  private static final String MAC = "x-mac-";

  private MailCharsets() {}

  static @Nullable Charset find(String name) {
    String plain = name.trim().toLowerCase(Locale.ROOT);
    Charset own = OWN.get(plain);
    if (own != null) {
      return own;
    }
    try {
      return Charset.forName(NAMES.getOrDefault(plain, macName(plain)));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  /// Java writes `x-mac-roman` as `x-MacRoman`.
  private static String macName(String name) {
    return name.startsWith(MAC) ? "x-Mac" + name.substring(MAC.length()) : name;
  }
}
