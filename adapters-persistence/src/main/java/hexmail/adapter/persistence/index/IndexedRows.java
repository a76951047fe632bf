package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.index.MailboxStateRows.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows that the index has of some messages.
///
/// @param state the state of the index; null when the account has none
/// @param current rows of the current generation
/// @param stale rows of the generation before
record IndexedRows(@Nullable State state, List<SummaryRow> current, List<SummaryRow> stale) {}
