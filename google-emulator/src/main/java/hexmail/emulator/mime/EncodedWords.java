package hexmail.emulator.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;

/// Decodes the encoded words of RFC 2047 with Mime4j, after repairs: Mime4j 0.8.13 drops the last
/// characters of base64 without padding, takes a language (RFC 2231, section 5) for a part of the
/// charset's name, and takes charsets that senders name wrongly at their word.
final class EncodedWords {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /// A name that no charset has, so that Mime4j takes the fallback.
  private static final String UNKNOWN = "unknown-8bit";

  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?(.*?)\\?=");

  /// Words with nothing but white space between them: characters may be split between two words of
  /// one charset. Without backtracking, which would take a part of the stack for each word.
  private static final Pattern WORDS = Pattern.compile(WORD + "(?:\\s*" + WORD + ")*+");

  /// The "specials" of RFC 5322, section 3.2.3.
  private static final Pattern SPECIAL = Pattern.compile("[()<>\\[\\]:;@\\\\,.\"]");

  private EncodedWords() {}

  /// The text of `source`. What is not a well-formed encoded word stays as it is; white space
  /// between two words goes. Words of an unknown charset are UTF-8 when they can be, else
  /// windows-1252.
  static String decode(String source) {
    return source.contains("=?")
        ? WORDS
            .matcher(source)
            .replaceAll(words -> Matcher.quoteReplacement(decoded(words.group())))
        : source;
  }

  /// The same for a list of addresses: what is decoded is in quotes if it contains a special
  /// character and is neither between quotes nor in a comment already.
  static String decodeNames(String source) {
    return WORDS
        .matcher(source)
        .replaceAll(words ->
            Matcher.quoteReplacement(
                isQuoted(source, words.start())
                    ? escaped(decoded(words.group()))
                    : name(decoded(words.group()))));
  }

  /// Whether a place is between quotes or in a comment.
  private static boolean isQuoted(String source, int at) {
    boolean quoted = false;
    int comments = 0;
    for (int i = 0; i < at; i++) {
      switch (source.charAt(i)) {
        case '\\' -> i++;
        case '"' -> quoted = !quoted;
        case '(' -> comments += quoted ? 0 : 1;
        case ')' -> comments -= quoted ? 0 : 1;
        default -> {}
      }
    }
    return quoted || comments > 0;
  }

  private static String name(String decoded) {
    return SPECIAL.matcher(decoded).find() ? '"' + escaped(decoded) + '"' : decoded;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String decoded(String words) {
    String repaired =
        WORD.matcher(words).replaceAll(word -> Matcher.quoteReplacement(repaired(word)));
    Charset own = ownCharset(words);
    String text =
        DecoderUtil.decodeEncodedWords(repaired, DecodeMonitor.SILENT, own == null ? UTF_8 : own);
    return text.indexOf('\uFFFD') < 0
        ? text
        : DecoderUtil.decodeEncodedWords(repaired, DecodeMonitor.SILENT, WINDOWS_1252);
  }

  /// The charset of the first word, if Mime4j does not find it by its name.
  private static @Nullable Charset ownCharset(String words) {
    Matcher first = WORD.matcher(words);
    Charset charset = first.find() ? CharsetText.find(first.group(1)) : null;
    return charset == null || Charset.isSupported(charset.name()) ? null : charset;
  }

  private static String repaired(MatchResult word) {
    Charset charset = CharsetText.find(word.group(1));
    String encoding = word.group(2);
    String content = encoding.equalsIgnoreCase("B") ? padded(word.group(3)) : word.group(3);
    return "=?"
        + (charset == null ? UNKNOWN : charset.name())
        + "?"
        + encoding
        + "?"
        + content
        + "?=";
  }

  private static String padded(String base64) {
    String digits = base64.replaceAll("[^A-Za-z0-9+/]", "");
    int whole = digits.length() % 4 == 1 ? digits.length() - 1 : digits.length();
    return digits.substring(0, whole) + "=".repeat((4 - whole % 4) % 4);
  }
}
