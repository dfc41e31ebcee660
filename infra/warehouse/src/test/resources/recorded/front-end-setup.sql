CREATE DATABASE smoke;
CREATE DATABASE smoke1;
CREATE DATABASE t2db;
USE smoke;
CREATE TABLE payments (id bigint NOT NULL, created_at datetime NOT NULL, amount decimal(18, 2) NOT NULL,
  currency varchar(3) NULL, status varchar(16) NULL) ENGINE=OLAP PRIMARY KEY(id, created_at)
  PARTITION BY date_trunc('day', created_at) DISTRIBUTED BY HASH(`id`) BUCKETS 4 ORDER BY(created_at)
  PROPERTIES ('compression' = 'LZ4', 'enable_persistent_index' = 'true', 'fast_schema_evolution' = 'true',
  'replicated_storage' = 'true', 'replication_num' = '1');
CREATE TABLE payments_stg LIKE payments;
CREATE TABLE settlements (id bigint NOT NULL, amount decimal(18, 2) NULL) PRIMARY KEY(id) DISTRIBUTED BY HASH(id);
CREATE TABLE cj (id bigint NOT NULL, s varchar(64) NULL) PRIMARY KEY(id) DISTRIBUTED BY HASH(id);
CREATE MATERIALIZED VIEW mv_daily
  PARTITION BY date_trunc('day', created_at)
  DISTRIBUTED BY HASH(created_at)
  REFRESH DEFERRED ASYNC START('2026-01-01 00:00:00') EVERY(INTERVAL 1 HOUR)
  PROPERTIES ('replicated_storage' = 'true', 'replication_num' = '1', 'storage_medium' = 'HDD')
  AS SELECT created_at, currency, count(*) AS n, sum(amount) AS total FROM payments GROUP BY created_at, currency;
CREATE USER 'recon'@'%' IDENTIFIED BY 'secret';
GRANT SELECT ON ALL TABLES IN DATABASE smoke TO USER 'recon'@'%';
CREATE ROLE r1;
