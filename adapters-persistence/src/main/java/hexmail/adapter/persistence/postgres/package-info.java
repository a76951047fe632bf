/// The PostgreSQL database: connections, retries and the translation of its errors. No other
/// package of Hexmail depends on PostgreSQL.
@NullMarked
package hexmail.adapter.persistence.postgres;

import org.jspecify.annotations.NullMarked;
