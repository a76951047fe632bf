package hexmail.adapter.http.search;

import hexmail.adapter.http.page.FoldedText;
import hexmail.adapter.http.page.SearchWords;
import java.util.ArrayList;
import java.util.List;

/// Finds the words of a search that a subject or a snippet can contain: free words, phrases, and
/// the values of `subject:`.
public final class MarkedWords {
  private static final int DEEPEST = 5;
  private static final String EXACT = "+";

  private final List<FoldedText> words = new ArrayList<>();

  private MarkedWords() {}

  /// The words of `query`.
  public static SearchWords of(String query) {
    if (query.isEmpty()) {
      return SearchWords.NONE;
    }
    MarkedWords found = new MarkedWords();
    found.addAll(query, 1);
    return new SearchWords(found.words);
  }

  private void addAll(String query, int depth) {
    for (String piece : Pieces.of(Pieces.closed(query))) {
      Term term = Term.single(piece);
      boolean readable = term.operator() == null || term.is("subject");
      if (readable && !term.negated() && !SearchTerms.isConnector(piece)) {
        add(term.value(), depth);
      }
    }
  }

  private void add(String value, int depth) {
    boolean group = value.startsWith("(") || value.startsWith("{");
    if (group && depth < DEEPEST) {
      addAll(value.substring(1, value.length() - 1), depth + 1);
      return;
    }
    String bare = value.startsWith(EXACT) ? value.substring(1) : value;
    String word = bare.replace('"', ' ').strip();
    if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
      words.add(FoldedText.of(word));
    }
  }
}
