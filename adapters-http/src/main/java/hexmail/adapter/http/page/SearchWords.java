package hexmail.adapter.http.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The words of a search, which are marked where they begin a word of a subject or a snippet. Case
/// and accents do not count, as at Gmail; a dotless ı is an i.
///
/// @param words each folded, none empty
public record SearchWords(List<FoldedText> words) {
  public static final SearchWords NONE = new SearchWords(List.of());

  /// More are not marked.
  private static final int MOST_WORDS = 20;

  /// The first letter of the scripts that put no blanks between words.
  private static final char FIRST_IDEOGRAPH = '\u2e80';

  public SearchWords {
    words = List.copyOf(words.subList(0, Math.min(MOST_WORDS, words.size())));
  }

  /// A part of a text.
  public record Run(String text, boolean marked) {}

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /// Divides `text`, whose runs joined again are the text.
  public List<Run> divide(String text) {
    BitSet marked = marked(text);
    List<Run> runs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      boolean mark = marked.get(start);
      int end = mark ? marked.nextClearBit(start) : marked.nextSetBit(start);
      end = end < 0 ? text.length() : Math.min(end, text.length());
      runs.add(new Run(text.substring(start, end), mark));
      start = end;
    }
    return runs;
  }

  private BitSet marked(String text) {
    BitSet marked = new BitSet();
    FoldedText folded = FoldedText.of(text);
    for (FoldedText word : words) {
      int at = folded.text().indexOf(word.text());
      while (at >= 0) {
        int end = at + word.text().length();
        if (beginsWord(folded.text(), at)) {
          marked.set(folded.origin(at), folded.origin(end));
        }
        at = folded.text().indexOf(word.text(), end);
      }
    }
    return marked;
  }

  private static boolean beginsWord(String text, int at) {
    return at == 0
        || text.charAt(at) >= FIRST_IDEOGRAPH
        || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
