package hexmail.adapter.persistence.index;

import hexmail.domain.history.HistoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the database knows of messages.
///
/// @param at where the index stands; null when it stands nowhere
/// @param current rows of this generation
/// @param stale rows of the generation before
record IndexedRows(@Nullable HistoryId at, List<SummaryRow> current, List<SummaryRow> stale) {}
