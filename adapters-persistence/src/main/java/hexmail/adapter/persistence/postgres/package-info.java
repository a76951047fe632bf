/// PostgreSQL beneath the stores: its connections, its retries and the translation of its failures.
/// Nothing else in Hexmail knows that PostgreSQL exists.
@NullMarked
package hexmail.adapter.persistence.postgres;

import org.jspecify.annotations.NullMarked;
