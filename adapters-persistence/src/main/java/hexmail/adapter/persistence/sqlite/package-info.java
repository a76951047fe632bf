/// SQLite beneath the stores: its connections, its file and the translation of its failures.
/// Nothing else in Hexmail knows that SQLite exists.
@NullMarked
package hexmail.adapter.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
