package hexmail.emulator.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Folds text for the index and for queries: words of letters and digits, without case and accents,
/// joined by blanks. Each character of Chinese, Japanese and Korean text is a word of its own, so
/// that any part of such text can be found as a phrase.
///
/// The tokenizer of the table is `ascii`, which treats every non-ASCII character as part of a word.
/// So it splits words exactly at the blanks of this class.
public final class SearchText {
  /// Separates the entries of a list (addresses, file names), so that no phrase matches across two
  /// entries.
  public static final String GAP = " ¦ ";

  private SearchText() {}

  /// The words of `text`, joined by blanks; empty when it has none.
  public static String fold(String text) {
    StringBuilder words = new StringBuilder(text.length() + 16);
    boolean open = false;
    String plain = plain(text);
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      boolean alone = c > 0xFF && standsAlone(c);
      boolean letter = alone || Character.isLetterOrDigit(c) || isMark(c);
      if (letter && (alone || !open) && !words.isEmpty()) {
        words.append(' ');
      }
      if (letter) {
        words.appendCodePoint(c);
      }
      open = letter && !alone;
    }
    return words.toString();
  }

  /// The words of a list, so that no phrase matches across two entries.
  public static String foldAll(List<String> texts) {
    List<String> folded = new ArrayList<>();
    texts.forEach(text -> folded.add(fold(text)));
    return String.join(GAP, folded);
  }

  private static String plain(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      boolean accent = (c >= 0x0300 && c <= 0x036F) || (c >= 0x064B && c <= 0x0652);
      if (!accent) {
        kept.append(c == 'ı' ? 'i' : c);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean standsAlone(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return Character.getType(c) == Character.OTHER_SYMBOL // emoji
        || c == 0x30FC // the long vowel mark of Katakana belongs to no script
        || script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HANGUL;
  }
}
