package hexmail.emulator.search;

/// How queries spell the names of labels.
public final class LabelSpelling {
  private LabelSpelling() {}

  /// Lower case, `-` for blanks and slashes: `label:` finds "Travel/Far East" as `travel-far-east`.
  public static String of(String labelName) {
    return Operators.labelName(labelName);
  }
}
