package hexmail.adapter.http.api;

import hexmail.domain.message.Label;
import hexmail.domain.message.LabelColor;
import hexmail.domain.message.LabelVisibility;
import org.jspecify.annotations.Nullable;

/// A label.
///
/// @param own whether the person created it
/// @param visibility `shown`, `shownIfUnread` or `hidden`: what the person wants
/// @param unread whether it has unread messages; stated only for labels that are shown with them
/// @param messagesUnread how many it has; absent if they are not counted or that is not known
/// @param color absent if the person chose none
record LabelView(
    String id,
    String name,
    boolean own,
    String visibility,
    @Nullable Boolean unread,
    @Nullable Integer messagesUnread,
    @Nullable ColorView color) {

  /// Colours such as `#16a766`.
  record ColorView(String text, String background) {}

  static LabelView of(Label label) {
    Visibility visibility = Visibility.of(label);
    LabelColor color = label.color();
    return new LabelView(
        label.id().value(),
        label.name(),
        label.own(),
        visibility.name(),
        visibility.unread(),
        label.unread(),
        color == null ? null : new ColorView(color.text(), color.background()));
  }

  private record Visibility(String name, @Nullable Boolean unread) {
    static Visibility of(Label label) {
      return switch (label.visibility()) {
        case LabelVisibility.Shown() -> new Visibility("shown", null);
        case LabelVisibility.ShownIfUnread() -> new Visibility("shownIfUnread", label.isShown());
        case LabelVisibility.Hidden() -> new Visibility("hidden", null);
      };
    }
  }
}
