/// The SQLite database: connections, file, start lock and the translation of its errors. No other
/// package of Hexmail depends on SQLite.
@NullMarked
package hexmail.adapter.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
