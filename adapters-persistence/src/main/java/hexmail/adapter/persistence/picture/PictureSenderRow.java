package hexmail.adapter.persistence.picture;

import hexmail.adapter.persistence.encryption.Ciphertext;

/// A sender as stored.
///
/// @param number counts the senders of an account in the order in which they were allowed
/// @param address encrypted
record PictureSenderRow(long number, Ciphertext address) {}
