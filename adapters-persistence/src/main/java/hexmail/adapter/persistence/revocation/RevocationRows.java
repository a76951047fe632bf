package hexmail.adapter.persistence.revocation;

import hexmail.domain.credential.Revocation;
import hexmail.domain.credential.RevocationId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The encrypted queue. Each call is atomic, and may ask what it is given more than once.
interface RevocationRows {
  /// Removes the rows that are `replaced` and inserts `row`, due at `dueAt`.
  void put(RevocationRow row, Instant dueAt, Predicate<RevocationRow> replaced);

  /// The row that is due longest at `now`, which becomes due at `next`.
  ///
  /// @param opened what the row says once decrypted; one that gives nothing is removed, and the
  ///   next one's turn comes
  Optional<Revocation> take(
      Instant now, Instant next, Function<RevocationRow, Optional<Revocation>> opened);

  void remove(RevocationId id);

  void removeIf(Predicate<RevocationRow> which);
}
