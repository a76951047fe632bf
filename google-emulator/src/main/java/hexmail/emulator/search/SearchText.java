package hexmail.emulator.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text as the index keeps it and as queries ask for it: words of letters and digits, without case
/// and accents, joined by blanks. Chinese, Japanese and Korean text is looked for by any piece of
/// it, so each of its characters is a word: the piece is then a phrase.
///
/// The table's tokenizer is `ascii`, which takes every character beyond ASCII as part of a word; so
/// it parts words just where this class puts blanks.
public final class SearchText {
  /// Stands between entries of a list (addresses, file names), so that no phrase reaches over the
  /// gap.
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

  /// The same for a list of which no phrase may reach from one entry into the next.
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
