package hexmail.domain.message;

import java.util.Objects;

/// A label of a mailbox.
///
/// @param id its key
/// @param name the name that Gmail shows; for Gmail's own labels the same as the id
/// @param own whether the person created it
public record Label(LabelId id, String name, boolean own) {
  public Label {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
  }
}
