package hexmail.emulator.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decodes bytes by the name of a charset, which may be missing, unknown or wrong in mail.
final class CharsetText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset JAPANESE = Charset.forName("x-windows-iso2022jp");

  /// Where browsers look for the charset of HTML, and how it is written there.
  private static final int HEAD = 1_024;

  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{1,200}charset\\s*=\\s*[\"']?([a-z0-9_.:+-]{1,40})");

  private CharsetText() {}

  /// Decodes by `name`. Without a name, or with `us-ascii` or an unknown name: ISO-2022-JP when the
  /// bytes have its escapes, UTF-8 when they are valid UTF-8, else windows-1252. Never fails.
  static String decode(byte[] bytes, @Nullable String name) {
    Charset charset = name == null ? null : find(name);
    return charset == null ? guess(bytes, WINDOWS_1252) : new String(bytes, charset);
  }

  /// Decodes a header field, whose bytes should be ASCII or UTF-8 (RFC 6532). Others are taken for
  /// `likely`, the charset of the text of the message.
  static String header(byte[] bytes, @Nullable String likely) {
    Charset charset = likely == null ? null : find(likely);
    return guess(bytes, charset == null || charset.equals(UTF_8) ? WINDOWS_1252 : charset);
  }

  /// Decodes HTML. Without a charset of the part it may name its own (HTML, section 4.2.5.4).
  static String html(byte[] bytes, @Nullable String name) {
    return decode(bytes, name == null || find(name) == null ? declaredWithin(bytes) : name);
  }

  private static @Nullable String declaredWithin(byte[] bytes) {
    Matcher meta = META.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1));
    return meta.find() ? meta.group(1) : null;
  }

  /// The charset of this name; null when it is `us-ascii`, which mail is never sure to be, or not
  /// known.
  static @Nullable Charset find(String name) {
    Charset charset = MailCharsets.find(name);
    return US_ASCII.equals(charset) ? null : charset;
  }

  private static String guess(byte[] bytes, Charset otherwise) {
    if (hasJapaneseEscape(bytes)) {
      return new String(bytes, JAPANESE);
    }
    CharsetDecoder strict = UTF_8.newDecoder();
    try {
      return strict.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, otherwise);
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
