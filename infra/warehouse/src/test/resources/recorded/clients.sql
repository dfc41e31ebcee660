-- What clients send before their user sends anything. A line "-- refused" before a statement: a front end refuses it too, and the client goes on.

-- mysql and mariadb, command line
select @@version_comment limit 1;
select DATABASE(), USER() limit 1;
show databases;
show tables;
SELECT DATABASE();

-- Connector/J 8 and 9
/* mysql-connector-j-9.4.0 */SELECT @@session.auto_increment_increment AS auto_increment_increment, @@character_set_client AS character_set_client, @@character_set_connection AS character_set_connection, @@character_set_results AS character_set_results, @@character_set_server AS character_set_server, @@collation_server AS collation_server, @@collation_connection AS collation_connection, @@init_connect AS init_connect, @@interactive_timeout AS interactive_timeout, @@license AS license, @@lower_case_table_names AS lower_case_table_names, @@max_allowed_packet AS max_allowed_packet, @@net_write_timeout AS net_write_timeout, @@performance_schema AS performance_schema, @@sql_mode AS sql_mode, @@system_time_zone AS system_time_zone, @@time_zone AS time_zone, @@transaction_isolation AS transaction_isolation, @@wait_timeout AS wait_timeout;
SET NAMES utf8mb4;
SET character_set_results = NULL;
SET autocommit=1;
SET sql_mode='ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES';
SELECT @@session.transaction_read_only;
SELECT @@session.transaction_isolation;
SET SESSION TRANSACTION READ ONLY;
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;
SET SESSION TRANSACTION READ WRITE;
SET autocommit=0;
ROLLBACK;
COMMIT;
SET autocommit=1;
SET sql_select_limit=DEFAULT;

-- MariaDB Connector/J
set sql_mode=CONCAT(@@sql_mode,',STRICT_TRANS_TABLES'), NAMES utf8mb4;
SELECT @@max_allowed_packet, @@system_time_zone, @@time_zone, @@auto_increment_increment, @@tx_isolation;

-- mysql2 and the Go driver
SET NAMES utf8mb4 COLLATE utf8mb4_general_ci;
SELECT @@max_allowed_packet;
SELECT 1;

-- PyMySQL and SQLAlchemy (Superset)
SET AUTOCOMMIT = 0;
SELECT VERSION();
SELECT @@transaction_isolation;
SELECT @@sql_mode;
SELECT @@lower_case_table_names;
SHOW FULL TABLES FROM `books`;
SHOW CREATE TABLE `books`.`payments`;
SELECT CAST('test plain returns' AS CHAR(60)) AS anon_1;
SHOW VARIABLES LIKE 'sql_mode';
SET AUTOCOMMIT = 1;

-- DBeaver, MySQL driver
SET SQL_SELECT_LIMIT=DEFAULT;
SELECT @@GLOBAL.character_set_server,@@GLOBAL.collation_server;
SHOW ENGINES;
SHOW CHARSET;
SHOW COLLATION;
SHOW PLUGINS;
SHOW PRIVILEGES;
SHOW VARIABLES LIKE 'lower_case_table_names';
SHOW GLOBAL VARIABLES;
SHOW GLOBAL STATUS;
SELECT * FROM information_schema.SCHEMATA ORDER BY SCHEMA_NAME;
SHOW FULL TABLES FROM `books`;
SHOW TABLE STATUS FROM `books`;
SHOW TABLE STATUS FROM `books` LIKE 'payments';
SHOW FULL COLUMNS FROM `books`.`payments`;
SELECT * FROM information_schema.COLUMNS WHERE TABLE_SCHEMA='books' AND TABLE_NAME='payments' ORDER BY ORDINAL_POSITION;
SHOW INDEX FROM `books`.`payments`;
SELECT INDEX_NAME, COLUMN_NAME FROM information_schema.STATISTICS s WHERE s.TABLE_SCHEMA='books' ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX;
SELECT kc.CONSTRAINT_NAME, kc.TABLE_NAME, kc.COLUMN_NAME, kc.ORDINAL_POSITION FROM information_schema.KEY_COLUMN_USAGE kc WHERE kc.TABLE_SCHEMA='books' AND kc.REFERENCED_TABLE_NAME IS NULL AND kc.TABLE_NAME='payments' ORDER BY kc.CONSTRAINT_NAME, kc.ORDINAL_POSITION;
SELECT * FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA='books' ORDER BY ROUTINE_NAME;
SELECT * FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA='books' AND TABLE_NAME='payments' ORDER BY PARTITION_ORDINAL_POSITION;
SHOW TRIGGERS FROM `books`;
SHOW EVENTS FROM `books`;
SHOW PROCEDURE STATUS WHERE DB='books';
SHOW FULL PROCESSLIST;
SHOW CREATE TABLE `books`.`payments`;
SHOW CREATE DATABASE `books`;
SELECT * FROM information_schema.VIEWS WHERE TABLE_SCHEMA='books';
SELECT * FROM `books`.`payments` LIMIT 0, 200;
EXPLAIN SELECT * FROM `books`.`payments`;
SHOW GRANTS FOR CURRENT_USER();
-- refused
SELECT * FROM mysql.user ORDER BY user;
-- refused
SELECT * FROM information_schema.CHECK_CONSTRAINTS;

-- Grafana, MySQL data source
SELECT DISTINCT TABLE_SCHEMA from information_schema.TABLES where TABLE_TYPE != 'SYSTEM VIEW' ORDER BY TABLE_SCHEMA;
SELECT table_name FROM information_schema.tables WHERE table_schema = 'books' ORDER BY table_name;
SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'books' AND table_name = 'payments' ORDER BY column_name;
SELECT table_name FROM information_schema.tables WHERE table_schema = database() ORDER BY table_name;
SELECT UNIX_TIMESTAMP(occurred_at) DIV 300 * 300 AS "time", sum(amount) AS "value" FROM books.payments WHERE occurred_at BETWEEN FROM_UNIXTIME(1767225600) AND FROM_UNIXTIME(1767312000) GROUP BY 1 ORDER BY 1;

-- Metabase and DataGrip
SHOW GRANTS FOR CURRENT_USER;
SELECT @@version, @@version_comment;
SELECT @@default_storage_engine;
SELECT @@tx_read_only;
SELECT schema_name FROM information_schema.schemata;
SELECT table_schema, table_name, table_type FROM information_schema.tables WHERE table_schema IN ('books');
SHOW SESSION VARIABLES WHERE Variable_name = 'version';
