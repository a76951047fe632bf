package hexmail.adapter.persistence.index;

import hexmail.domain.history.HistoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows that the index has of some messages.
///
/// @param at the history id of the index; null when the account has no index
/// @param current rows of the current generation
/// @param stale rows of the generation before
record IndexedRows(@Nullable HistoryId at, List<SummaryRow> current, List<SummaryRow> stale) {}
