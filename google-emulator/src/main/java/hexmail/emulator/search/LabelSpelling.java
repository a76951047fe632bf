package hexmail.emulator.search;

import java.util.Locale;

/// The spelling of label names in queries.
public final class LabelSpelling {
  private LabelSpelling() {}

  /// Without case and accents, `-` for everything between words: `label:travel-far-east` finds
  /// "Travel/Far East". The other names of Gmail's own labels (`drafts`, `bin`) are known too.
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
