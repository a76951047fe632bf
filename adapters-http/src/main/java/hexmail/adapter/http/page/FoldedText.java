package hexmail.adapter.http.page;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/// A text without case and accents, which knows where each of its characters comes from.
public final class FoldedText {
  private static final int DOTLESS_I = 'ı';
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

  private final StringBuilder folded = new StringBuilder();
  private int[] origins;

  private FoldedText(String text) {
    origins = new int[text.length() + 1];
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      add(letter, at);
      at += Character.charCount(letter);
    }
    keep(at);
  }

  /// `text` folded.
  public static FoldedText of(String text) {
    return new FoldedText(text);
  }

  /// The folded text.
  String text() {
    return folded.toString();
  }

  /// Where the character at `index` of the folded text begins in the text itself. An accent belongs
  /// to the letter before it.
  int origin(int index) {
    return origins[index];
  }

  public boolean isEmpty() {
    return folded.isEmpty();
  }

  private void add(int letter, int at) {
    if (letter < 128) {
      append(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter, at);
      return;
    }
    String parts = DECOMPOSED.getDecomposition(letter);
    if (parts == null) {
      addPart(letter, at);
    } else {
      parts.codePoints().forEach(part -> addPart(part, at));
    }
  }

  private void addPart(int letter, int at) {
    if (Character.getType(letter) != Character.NON_SPACING_MARK) {
      append(letter == DOTLESS_I ? 'i' : UCharacter.foldCase(letter, true), at);
    }
  }

  private void append(int letter, int at) {
    keep(at);
    folded.appendCodePoint(letter);
    if (Character.charCount(letter) == 2) {
      origins = grown();
      origins[folded.length() - 1] = at;
    }
  }

  /// Remembers the origin of the next character.
  private void keep(int at) {
    origins = grown();
    origins[folded.length()] = at;
  }

  private int[] grown() {
    return folded.length() + 1 < origins.length
        ? origins
        : Arrays.copyOf(origins, origins.length * 2 + 2);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FoldedText text && text.text().equals(text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
