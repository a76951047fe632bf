package hexmail.application.mailbox;

import hexmail.domain.outage.Outage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of a listing.
///
/// @param <I> the id of a message or conversation
/// @param <S> its summary
public sealed interface Row<I, S> {
  /// The message or conversation in this row.
  I id();

  /// The known summary, if there is one.
  @Nullable S known();

  /// The summary is current.
  record Loaded<I, S>(I id, S summary) implements Row<I, S> {
    public Loaded {
      Objects.requireNonNull(id);
      Objects.requireNonNull(summary);
    }

    @Override
    public S known() {
      return summary;
    }
  }

  /// The summary is still to be read.
  ///
  /// @param known an older summary, which may have changed since
  record Loading<I, S>(I id, @Nullable S known) implements Row<I, S> {
    public Loading {
      Objects.requireNonNull(id);
    }
  }

  /// Google fails on this one alone. It is tried again, less and less often.
  ///
  /// @param known an older summary, which may have changed since
  /// @param outage how Google fails
  record Failed<I, S>(I id, @Nullable S known, Outage outage) implements Row<I, S> {
    public Failed {
      Objects.requireNonNull(id);
      Objects.requireNonNull(outage);
    }
  }
}
