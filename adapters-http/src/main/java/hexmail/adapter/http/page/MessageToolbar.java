package hexmail.adapter.http.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The ways out of a message or a conversation.
///
/// @param back its row in the list that it was opened from
/// @param previous what comes before it in that list, if that is known
/// @param next what comes after it in that list, if that is known
/// @param prefetch what browsers may ask for before the person does; absent if that is nothing
/// @param gmail its conversation in Gmail, where one replies
public record MessageToolbar(
    String back,
    @Nullable String previous,
    @Nullable String next,
    @Nullable String prefetch,
    String gmail) {
  public MessageToolbar {
    Objects.requireNonNull(back);
    Objects.requireNonNull(gmail);
  }
}
