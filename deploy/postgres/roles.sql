-- Run once by the database's image, as superuser, on an empty volume. The same two roles as `manage.py local
-- roles-sql` prints, with the passwords of the environment.
\getenv owner_password DATABASE_OWNER_PASSWORD
\getenv app_password DATABASE_APP_PASSWORD
CREATE ROLE trede_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE trede_app LOGIN PASSWORD :'app_password';
CREATE DATABASE trede OWNER trede_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE trede FROM PUBLIC;
GRANT CONNECT ON DATABASE trede TO trede_app;
