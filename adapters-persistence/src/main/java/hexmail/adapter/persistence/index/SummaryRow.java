package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.message.MessageId;

/// A summary as stored.
///
/// @param receivedAt milliseconds since 1970
/// @param body everything else, encrypted
record SummaryRow(MessageId message, long receivedAt, Ciphertext body) {}
