package hexmail.emulator.search;

import java.util.Locale;

/// How queries spell the names of labels.
public final class LabelSpelling {
  private LabelSpelling() {}

  /// Without case and accents, `-` for everything between words: `label:travel-far-east` finds
  /// "Travel/Far East". Names that Gmail's own labels have beside their ids are known as well.
  public static String of(String labelName) {
    String words = SearchText.fold(labelName).replace(' ', '-');
    return switch (words) {
      case "" -> labelName.strip().toLowerCase(Locale.ROOT);
      case "drafts" -> "draft";
      case "bin" -> "trash";
      case "chats" -> "chat";
      default -> words;
    };
  }
}
