package hexmail.adapter.persistence.index;

import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.message.ConversationId;

/// The summary of a conversation as stored.
///
/// @param changed its last change, by which a later row replaces an earlier one
/// @param receivedAt of its newest message, in milliseconds since 1970
/// @param body everything, encrypted
record ConversationRow(
    ConversationId conversation, long changed, long receivedAt, Ciphertext body) {}
