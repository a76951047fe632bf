package hexmail.adapter.google.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.api.services.gmail.model.MessagePart;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Decodes the text of a part. Gmail sends UTF-8 while the header still names the original charset
/// (openclaw/gogcli#446), but does not document it; so UTF-8 is tried first, then the declared
/// charset, then the one of most undeclared mail. Undecodable bytes become replacement characters.
final class BodyDecoder {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9._:+-]{1,64})", Pattern.CASE_INSENSITIVE);
  private static final Charset UNDECLARED = Charset.forName("windows-1252");

  /// What these names mean in mail (WHATWG Encoding Standard).
  private static final Map<String, String> SUPERSETS =
      Map.of(
          "iso-2022-jp", "x-windows-iso2022jp",
          "shift_jis", "windows-31j",
          "cp932", "windows-31j",
          "big5", "x-windows-950",
          "gb2312", "GB18030",
          "iso-8859-8-i", "ISO-8859-8",
          "x-mac-roman", "x-MacRoman");

  private static final int ESCAPE = 0x1b;

  private BodyDecoder() {}

  /// @param bytes the text of `part`, or its beginning
  static String of(MessagePart part, byte[] bytes) {
    return text(bytes, declared(part));
  }

  static String text(byte[] bytes, Optional<Charset> declared) {
    if (declared.isPresent() && looksLikeAscii(declared.get(), bytes)) {
      return new String(bytes, declared.get());
    }
    return strictly(UTF_8, bytes)
        .orElseGet(
            () -> new String(bytes, declared.filter(c -> !c.equals(UTF_8)).orElse(UNDECLARED)));
  }

  private static Optional<Charset> declared(MessagePart part) {
    Matcher matcher = CHARSET.matcher(Headers.of(part).first("Content-Type").orElse(""));
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(
          Charset.forName(SUPERSETS.getOrDefault(name.toLowerCase(Locale.ROOT), name)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /// Whether `bytes` may be valid UTF-8 by accident: charsets with escape sequences (RFC 1468) use
  /// ASCII bytes only, and Latin letters in UTF-16 are ASCII bytes and zero bytes.
  private static boolean looksLikeAscii(Charset declared, byte[] bytes) {
    if (declared.name().startsWith("UTF-16")) {
      return contains(bytes, one -> one == 0);
    }
    return contains(bytes, one -> one == ESCAPE) && !contains(bytes, one -> one < 0);
  }

  private static boolean contains(byte[] bytes, IntPredicate wanted) {
    return IntStream.range(0, bytes.length).map(at -> bytes[at]).anyMatch(wanted);
  }

  private static Optional<String> strictly(Charset charset, byte[] bytes) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
