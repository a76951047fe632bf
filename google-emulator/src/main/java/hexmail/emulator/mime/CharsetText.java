package hexmail.emulator.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decodes bytes by the name of a charset, which may be missing, unknown or wrong in mail.
final class CharsetText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /// Names that senders use for a superset, or that Java does not know. The first group follows the
  /// WHATWG Encoding Standard, as mail programs do.
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("cp-850", "IBM850"),
          Map.entry("utf8", "UTF-8"));

  private CharsetText() {}

  /// Decodes by `name`. Without a name, or with `us-ascii` or an unknown name: ISO-2022-JP when the
  /// bytes have its escapes, UTF-8 when they are valid UTF-8, else windows-1252. Never fails.
  static String decode(byte[] bytes, @Nullable String name) {
    Charset charset = name == null ? null : find(name);
    return charset == null ? guess(bytes) : new String(bytes, charset);
  }

  static @Nullable Charset find(String name) {
    String plain = name.trim().toLowerCase(Locale.ROOT);
    try {
      Charset charset = Charset.forName(ALIASES.getOrDefault(plain, plain));
      return charset.equals(US_ASCII) ? null : charset;
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static String guess(byte[] bytes) {
    if (hasJapaneseEscape(bytes)) {
      return new String(bytes, Charset.forName("ISO-2022-JP"));
    }
    CharsetDecoder strict = UTF_8.newDecoder();
    try {
      return strict.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS_1252);
    }
  }

  private static boolean hasJapaneseEscape(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }
}
