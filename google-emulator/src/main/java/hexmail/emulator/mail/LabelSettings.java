package hexmail.emulator.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a person wants to see a label in the web interface of Gmail.
///
/// @param visibility `labelShow`, `labelShowIfUnread` or `labelHide`; null where Gmail says nothing
/// @param colors null for none; Gmail's own labels have none
public record LabelSettings(@Nullable String visibility, @Nullable Colors colors) {
  public static final String SHOW = "labelShow";
  public static final String SHOW_IF_UNREAD = "labelShowIfUnread";
  public static final String HIDE = "labelHide";

  private static final List<String> VISIBILITIES = List.of(SHOW, SHOW_IF_UNREAD, HIDE);

  /// As in a public answer of `labels.list`; the tabs of the inbox are not in the list of labels.
  private static final List<String> USUALLY_HIDDEN = List.of("CHAT", "TRASH", "IMPORTANT");

  private static final List<String> USUALLY_SHOWN =
      List.of("SENT", "INBOX", "DRAFT", "SPAM", "STARRED");

  /// The two colours of a label, as Gmail writes them: `#16a766`. No other text is refused here, so
  /// that a client can be tested with it.
  public record Colors(String text, String background) {}

  public LabelSettings {
    if (visibility != null && !VISIBILITIES.contains(visibility)) {
      throw new IllegalArgumentException("visibility is one of " + String.join(", ", VISIBILITIES));
    }
  }

  /// The settings of a label that nobody has changed.
  static LabelSettings usual(String id, boolean own) {
    if (own || USUALLY_SHOWN.contains(id)) {
      return new LabelSettings(SHOW, null);
    }
    boolean hidden = USUALLY_HIDDEN.contains(id) || id.startsWith("CATEGORY_");
    return new LabelSettings(hidden ? HIDE : null, null);
  }
}
