package hexmail.adapter.persistence.opened;

import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.message.MessageId;

/// An opened message as stored.
///
/// @param body everything, encrypted
record MessageRow(MessageId message, Ciphertext body) {}
